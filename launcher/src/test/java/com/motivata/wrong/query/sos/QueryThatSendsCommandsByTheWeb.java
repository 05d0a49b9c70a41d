package com.motivata.wrong.query.sos;

import com.motivata.web.Commands;

public record QueryThatSendsCommandsByTheWeb(Commands commands) {}

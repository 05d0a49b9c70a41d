package com.motivata.wrong.command.sos;

import com.motivata.wrong.query.sos.AView;

public record CommandThatUsesTheQuerySide(AView view) {}

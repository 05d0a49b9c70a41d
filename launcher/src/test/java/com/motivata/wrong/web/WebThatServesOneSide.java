package com.motivata.wrong.web;

import com.motivata.wrong.query.sos.AView;

public record WebThatServesOneSide(AView view) {}

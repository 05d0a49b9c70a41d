package com.motivata.wrong.cycle;

import com.motivata.wrong.cycle.web.AndBack;

public record OneWay(AndBack back) {}

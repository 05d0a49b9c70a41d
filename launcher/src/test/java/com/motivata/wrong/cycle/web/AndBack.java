package com.motivata.wrong.cycle.web;

import com.motivata.wrong.cycle.OneWay;

public record AndBack(OneWay way) {}

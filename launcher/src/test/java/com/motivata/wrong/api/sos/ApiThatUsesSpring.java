package com.motivata.wrong.api.sos;

@org.springframework.stereotype.Component
public class ApiThatUsesSpring {}

package com.motivata.wrong.eventstore;

@org.springframework.stereotype.Component
public class LogThatUsesSpring {}

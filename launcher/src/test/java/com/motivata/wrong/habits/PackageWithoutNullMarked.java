package com.motivata.wrong.habits;

public class PackageWithoutNullMarked {}

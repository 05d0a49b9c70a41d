package com.motivata.api.sos;

/** Generic SOS lasts one day; intensive SOS lasts 7, 14 or 30. */
public enum ProgramType {
    GSOS,
    ISOS
}

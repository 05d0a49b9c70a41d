package com.motivata.query.audit.rebuild;

import com.motivata.api.common.Refusal;

/** Why a projection is not made anew, or a version not shown. */
enum ProjectionRefusal implements Refusal.Code {
    NOT_FOUND(404, Refusal.Kind.NOT_FOUND),
    CONFLICT(409, Refusal.Kind.CONFLICT);

    private final int number;
    private final Refusal.Kind kind;

    ProjectionRefusal(int number, Refusal.Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    @Override
    public String error() {
        return name();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}

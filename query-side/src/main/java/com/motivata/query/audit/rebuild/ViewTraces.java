package com.motivata.query.audit.rebuild;

import com.motivata.api.common.PersonalTraces;
import com.motivata.api.common.UserId;
import com.motivata.query.Views;
import org.springframework.stereotype.Component;

/** The views show what people said in the clear: all of them, in every version. */
@Component
class ViewTraces implements PersonalTraces {

    private final VersionStore versions;
    private final Views views;

    ViewTraces(VersionStore versions, Views views) {
        this.versions = versions;
        this.views = views;
    }

    @Override
    public void erase(UserId user) {
        for (var projection : versions.all()) {
            for (var collection : views.of(projection.projection())) {
                projection.wanted().forEach(version -> collection.erase(version, user));
            }
        }
    }
}

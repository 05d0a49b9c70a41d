package com.motivata.query;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All collections of views. Each belongs to one projection, and has its versions. */
@Component
public class Views {

    private final MongoOperations mongo;
    private final ViewVersions versions;
    private final List<ViewCollection<?>> all = new CopyOnWriteArrayList<>();

    @Autowired
    public Views(MongoOperations mongo, ViewVersions versions) {
        this.mongo = mongo;
        this.versions = versions;
    }

    public Views(MongoOperations mongo) {
        this(mongo, new ViewVersions());
    }

    /**
     * @param group the projection that keeps them
     * @param name of the collection of their first version
     */
    public <V extends View> ViewCollection<V> of(String group, String name, Class<V> type) {
        var views = new ViewCollection<>(mongo, group, name, type, versions);
        all.add(views);
        return views;
    }

    /** The collections one projection keeps. */
    public List<ViewCollection<?>> of(String group) {
        return all.stream().filter(views -> views.belongsTo(group)).toList();
    }

    public List<ViewCollection<?>> all() {
        return List.copyOf(all);
    }
}

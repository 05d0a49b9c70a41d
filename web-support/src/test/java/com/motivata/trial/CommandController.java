package com.motivata.trial;

import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Commands;
import com.motivata.web.Queries;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.USER)
public class CommandController {

    public record Do(String what) {}

    public record Forget(String what) {}

    public record FindWho(String what) {}

    private final Commands commands;
    private final Queries queries;

    public CommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping("/api/do")
    public ApiResponse<String> create(@RequestBody Do command) {
        return ApiResponse.created("Done", commands.send(command, String.class));
    }

    @PostMapping("/api/do-twice")
    public ApiResponse<String> twice(@RequestBody Do command) {
        String first = commands.send(new Do(command.what() + "-1"), String.class);
        return ApiResponse.ok("Done", first + " " + commands.send(new Do(command.what() + "-2"), String.class));
    }

    @PostMapping("/api/do-openly")
    @Access(Access.Level.PUBLIC)
    public ApiResponse<String> openly(@RequestBody Do command) {
        return ApiResponse.ok("Done", commands.send(command, String.class));
    }

    @DeleteMapping("/api/do")
    public ApiResponse<Map<String, Object>> delete() {
        commands.send(new Forget("it"));
        return ApiResponse.ok("Forgotten");
    }

    @GetMapping("/api/who")
    public ApiResponse<String> who() {
        return ApiResponse.ok("You", queries.ask(new FindWho("me"), String.class));
    }
}

package com.motivata.trial;

import com.motivata.api.common.UserId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Role;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.USER)
public class AccessController {

    public record Seen(
            UserId userId,
            Set<Role> roles,
            boolean admin,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            ZoneId zone) {

        static Seen of(Caller caller) {
            return new Seen(
                    caller.userId(),
                    caller.roles(),
                    caller.isAdmin(),
                    caller.name(),
                    caller.email(),
                    caller.phone(),
                    caller.zone());
        }
    }

    @GetMapping("/api/me")
    public ApiResponse<Seen> me(Caller caller) {
        return ApiResponse.ok("You", Seen.of(caller));
    }

    @GetMapping("/api/open")
    @Access(Access.Level.PUBLIC)
    public ApiResponse<@Nullable Seen> open(@Nullable Caller caller) {
        return ApiResponse.ok("Anybody", caller == null ? null : Seen.of(caller));
    }

    @GetMapping("/api/admin")
    @Access(Access.Level.ADMIN)
    public ApiResponse<Seen> admin(Caller caller) {
        return ApiResponse.ok("Admins only", Seen.of(caller));
    }

    @PostMapping("/api/guarded")
    public ApiResponse<BodyController.Wish> guarded(@RequestBody BodyController.Wish wish) {
        return ApiResponse.ok("Read", wish);
    }
}

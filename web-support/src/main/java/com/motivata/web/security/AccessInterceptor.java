package com.motivata.web.security;

import com.motivata.web.Access;
import com.motivata.web.Caller;
import com.motivata.web.CurrentCaller;
import com.motivata.web.Role;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in who may come in. It stands after the routing, so that a path or method that does not exist is not hidden behind
 * a 401, and before the body is read, so that strangers cannot make us work.
 */
final class AccessInterceptor implements HandlerInterceptor {

    /** An error page or the second half of a streamed answer was decided on when its request came in. */
    private static final Set<DispatcherType> DECIDED = Set.of(DispatcherType.ERROR, DispatcherType.ASYNC);

    private final Callers callers;

    AccessInterceptor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Access.Level level = AccessRules.of(handler);
        if (level != null && !DECIDED.contains(request.getDispatcherType())) {
            letIn(request, level);
        }
        return true;
    }

    private void letIn(HttpServletRequest request, Access.Level level) {
        Caller caller = callers.find(request);
        if (caller != null) {
            CurrentCaller.set(request, caller);
        } else if (level != Access.Level.PUBLIC) {
            throw Callers.anonymous();
        }
        if (caller != null && !mayCall(level, caller.roles())) {
            throw new ApiFailure(ErrorCode.FORBIDDEN);
        }
    }

    private static boolean mayCall(Access.Level level, Set<Role> roles) {
        return switch (level) {
            case PUBLIC -> true;
            case USER -> roles.contains(Role.USER) || roles.contains(Role.ADMIN);
            case ADMIN -> roles.contains(Role.ADMIN);
        };
    }
}

package com.motivata.query.consistency;

import com.motivata.web.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds a caller's GET back until it can show what the caller wrote; says so in a header where it cannot. */
final class ReadYourWritesInterceptor implements HandlerInterceptor {

    static final String HEADER = "X-Read-Consistency";
    static final String STALE = "stale";

    private final ReadYourWrites readYourWrites;
    private final ReadOthersWrites readOthersWrites;

    ReadYourWritesInterceptor(ReadYourWrites readYourWrites, ReadOthersWrites readOthersWrites) {
        this.readYourWrites = readYourWrites;
        this.readOthersWrites = readOthersWrites;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isRead(request)) {
            return true;
        }
        readOthersWrites.await();
        var caller = CurrentCaller.of(request);
        if (caller != null && !readYourWrites.await(caller.userId().value())) {
            response.setHeader(HEADER, STALE);
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}

package com.motivata.web.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param allowedOrigins of browsers' pages, such as {@code https://admin.example.org}; none, unless set */
@ConfigurationProperties("motivata.cors")
public record CorsSettings(@DefaultValue List<String> allowedOrigins) {}

# Builds and runs the service; docker-compose.yml starts it beside a MongoDB replica set.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress -q package -DskipTests \
 && java -Djarmode=tools -jar launcher/target/motivata.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 motivata && install -d -o motivata /var/lib/motivata
USER motivata
WORKDIR /app
COPY --from=build /app ./
ENV SPRING_PROFILES_ACTIVE=prod MOTIVATA_DATA_DIR=/var/lib/motivata
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "motivata.jar"]

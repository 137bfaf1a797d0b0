# The service with everything that it needs but PostgreSQL; docker-compose.yml starts both.

# The files of the page for trying out queries.
FROM node:22-bookworm-slim AS page
WORKDIR /page
COPY src/GraphQL.AspNetCore/GraphiQL/package.json src/GraphQL.AspNetCore/GraphiQL/package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig schema.graphql ./
COPY indicators indicators
COPY src src
COPY --from=page /page/node_modules src/GraphQL.AspNetCore/GraphiQL/node_modules
RUN dotnet publish src/Host/Host.csproj --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# The base image brings the account; the folder is all that it writes to, so that the rest may be mounted read-only.
RUN mkdir /data && chown $APP_UID /data
ENV FADU_URLS=http://0.0.0.0:8080 FADU_DATA=/data LC_ALL=C.UTF-8 DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 8080
USER $APP_UID
# The image has no program that speaks HTTP; bash opens the connection.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "fadu.dll"]
CMD ["serve"]

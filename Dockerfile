# The build stage has the SDK; the runtime stage has only what ASP.NET Core needs, and runs as a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Briefing/Briefing.csproj src/Briefing/packages.lock.json src/Briefing/
COPY src/Bot/Bot.csproj src/Bot/packages.lock.json src/Bot/
RUN dotnet restore src/Bot --locked-mode
COPY src/ src/
COPY config/ config/
RUN dotnet publish src/Bot -c Release --no-restore -o /app && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra AS runtime
WORKDIR /app
COPY --from=build /app ./
# The store lives in a volume that the image's user ("app", id 1654) may write.
COPY --from=build --chown=1654:1654 /data /data
VOLUME /data
USER 1654
ENV Storage__Path=/data \
    Web__Url=http://0.0.0.0:5080
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["dotnet", "Bot.dll", "health"]
ENTRYPOINT ["dotnet", "Bot.dll"]

using System.Net;
using Fadu.Application.Accounts;
using Fadu.Host.Settings;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Settings;

public sealed class ServeOptionsReaderTests
{
    [Fact]
    public void Without_settings_the_service_is_this_machine_s_own()
    {
        var options = WrittenSettings.Read().Value!;

        (options.Urls.Single(), options.Database.Connection, options.Database.Data, options.GraphiQL, options.IntrospectionForStrangers, options.Oidc, options.MetricsToken)
            .ShouldBe(("http://127.0.0.1:5080", null, ".fadu", true, false, null, null));
        (options.Rates, options.MaxBodyBytes, options.StopWithin, options.Evidence, options.Traces.Target)
            .ShouldBe((new RateOptions(1200, 6000, 20), 1 << 20, TimeSpan.FromSeconds(20), new EvidenceOptions(Path.Combine(".fadu", "evidence"), 50L << 20), TraceTarget.Off));
        (options.Proxies.Length, options.Origins.Length).ShouldBe((0, 0));
        options.Sessions.ShouldBe(new SessionOptions(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12), 3, options.Sessions.SecondFactorRoles));
    }

    [Fact]
    public void Every_kind_of_setting_is_read()
    {
        var options = WrittenSettings.Read(
            ("FADU_URLS", "http://0.0.0.0:8080; http://[::1]:81"), ("FADU_PROXIES", "10.0.0.7, 172.16.0.0/12"), ("FADU_ORIGINS", "https://a.example,http://b.example:81"),
            ("FADU_SECOND_FACTOR_ROLES", "administrator,Coordinator"), ("FADU_OIDC_AUTHORITY", "https://id.example/realm"), ("FADU_OIDC_AUDIENCE", "fadu"),
            ("FADU_SESSION_IDLE", "90m"), ("FADU_CHECK_EVERY", "1500ms"), ("FADU_EVIDENCE_MAX_BYTES", "2GB"), ("FADU_MAX_BODY", "500 KB"), ("FADU_TRACES_SHARE", "25"),
            ("FADU_LOG", "text"), ("FADU_LOG_LEVEL", "Warning")).Value!;

        options.Urls.ShouldBe(["http://0.0.0.0:8080", "http://[::1]:81"]);
        options.Proxies.ShouldBe([IPNetwork.Parse("10.0.0.7/32"), IPNetwork.Parse("172.16.0.0/12")]);
        options.Origins.ShouldBe(["https://a.example", "http://b.example:81"]);
        options.Sessions.SecondFactorRoles.ShouldBe([Role.Administrator, Role.Coordinator]);
        options.Oidc.ShouldBe(new OidcOptions(new("https://id.example/realm"), "fadu", "sub"));
        (options.Sessions.Idle, options.Watch.CheckEvery, options.Evidence.MaxBytes, options.MaxBodyBytes, options.Traces.Share, options.Log.Format, options.GraphiQL)
            .ShouldBe((TimeSpan.FromMinutes(90), TimeSpan.FromMilliseconds(1500), 2L << 30, 500 << 10, 0.25, LogFormat.Text, false));
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "FADU_URLS", "5080", "'5080' won't do: write http://host:port, like http://0.0.0.0:5080" },
        { "FADU_URLS", "http://h/path", "'http://h/path' won't do: write http://host:port, like http://0.0.0.0:5080" },
        { "FADU_GRAPHIQL", "maybe", "'maybe' won't do: write true or false" },
        { "FADU_RATE_ACCOUNT", "-1", "'-1' won't do: write a whole number from 0 to 10000000" },
        { "FADU_STOP_WITHIN", "20", "'20' won't do: write a time from 1s to 10m, like 30s, 15m, 12h or 7d" },
        { "FADU_SESSION_IDLE", "2d", "'2d' won't do: write a time from 1m to 1d, like 30s, 15m, 12h or 7d" },
        { "FADU_MAX_BODY", "1TB", "'1TB' won't do: write 1024 to 67108864 bytes, like 500KB or 50MB" },
        { "FADU_EVIDENCE_MAX_BYTES", "99999999999999999999GB", "'99999999999999999999GB' won't do: write 1024 to 4294967296 bytes, like 500KB or 50MB" },
        { "FADU_PROXIES", "proxy.local", "'proxy.local' won't do: write an address (10.0.0.7) or a network (10.0.0.0/8)" },
        { "FADU_ORIGINS", "https://a.example/", "'https://a.example/' won't do: write a scheme with a host and no path, like https://www.example.org" },
        { "FADU_ORIGINS", "*", "'*' won't do: write a scheme with a host and no path, like https://www.example.org" },
        { "FADU_LOG", "1", "'1' won't do: write json, text" },
        { "FADU_LOG_LEVEL", "none", "'none' won't do: write debug, information, warning or error" },
        { "FADU_TRACES_ENDPOINT", "collector:4317", "'collector:4317' won't do: write a whole address, like https://id.example.org/realms/fadu" },
        { "FADU_SECOND_FACTOR_ROLES", "boss", "'boss' won't do: write reporter, evaluator, coordinator, administrator" },
        { "FADU_TLS_CERTIFICATE", "no.pem", "'no.pem' won't do: there is no such file; check the path" },
        { "FADU_SESSION_LIFETIME", "10m", "'10m' won't do: it may not be shorter than FADU_SESSION_IDLE" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_wrong_setting_is_one_line_that_says_what_to_write(string name, string value, string told) =>
        WrittenSettings.Read((name, value)).Problems.Select(problem => (problem.Where, problem.Message.English)).ShouldBe([(name, told)]);

    [Fact]
    public void All_wrong_settings_are_told_at_once_and_secrets_are_not_quoted()
    {
        var problems = WrittenSettings.Read(("FADU_METRICS_TOKEN", "hush"), ("FADU_CONNECTION", "hush;x"), ("FADU_LOG_KEY", "hush"), ("FADU_URLS", "https://0.0.0.0:443"), ("FADU_OIDC_AUDIENCE", "fadu")).Problems;

        problems.Select(problem => problem.Where).ShouldBe(["FADU_CONNECTION", "FADU_TLS_CERTIFICATE", "FADU_OIDC_AUTHORITY", "FADU_LOG_KEY", "FADU_METRICS_TOKEN"]);
        problems.ShouldAllBe(problem => !problem.Message.English.Contains("hush", StringComparison.Ordinal) && !problem.Message.Chinese.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_the_server_could_not_use_is_told_before_anything_is_started()
    {
        using var one = new TestCertificate();
        using var other = new TestCertificate();
        IEnumerable<string> Told(string certificate, string key) => WrittenSettings.Read(("FADU_URLS", "https://127.0.0.1:0"), ("FADU_TLS_CERTIFICATE", certificate), ("FADU_TLS_KEY", key))
            .Problems.Select(problem => $"{problem.Where}: {problem.Message.English}");

        Told(one.File, one.Key).ShouldBeEmpty();
        Told(one.Key, one.Key).ShouldBe([$"FADU_TLS_CERTIFICATE: '{one.Key}' won't do: no certificate in PEM (-----BEGIN CERTIFICATE-----) can be read from it"]);
        foreach (var key in new[] { other.Key, one.File })
            Told(one.File, key).ShouldBe([$"FADU_TLS_KEY: '{key}' won't do: it is not the key of the certificate; it has to be a PEM file that is not encrypted"]);
    }

    [Fact]
    public void Options_tell_nothing_of_themselves() =>
        WrittenSettings.Read(("FADU_METRICS_TOKEN", "a-secret-of-many-letters"), ("FADU_LOG_KEY", "a-secret-of-many-letters")).Value!.ToString().ShouldBe("ServeOptions");

    [Fact]
    public void The_environment_wins_over_the_file_whose_unknown_names_are_faults()
    {
        var options = ServeOptionsReader.Read(WrittenSettings.Source([("Fadu:Urls", "http://a:1"), ("fadu:ratesignin", "7")], ("FADU_URLS", "http://b:2"))).Value!;
        var refused = ServeOptionsReader.Read(WrittenSettings.Source([("Fadu:Ulrs", "http://a:1")]));

        (options.Urls[0], options.Rates.SignInsPerAddress).ShouldBe(("http://b:2", 7));
        refused.Problems.ShouldBe([new("settings.unknown", new("没有“Ulrs”这个设置项，是不是 Urls？", "there is no setting 'Ulrs'; did you mean Urls?"), "appsettings.json")]);
    }

    [Fact]
    public void A_list_in_the_file_may_be_an_array() =>
        ServeOptionsReader.Read(WrittenSettings.Source([("Fadu:Origins:0", "https://a.example"), ("Fadu:Origins:1", "https://b.example")])).Value!
            .Origins.ShouldBe(["https://a.example", "https://b.example"]);

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        using var folder = new TempFolder();
        var path = folder.Write("token", "a-secret-of-many-letters\n");

        WrittenSettings.Read(("FADU_METRICS_TOKEN_FILE", path)).Value!.MetricsToken.ShouldBe("a-secret-of-many-letters");
        WrittenSettings.Read(("FADU_METRICS_TOKEN_FILE", path), ("FADU_METRICS_TOKEN", "another")).Problems.Select(problem => problem.Code).ShouldBe(["settings.twice"]);
        WrittenSettings.Read(("FADU_METRICS_TOKEN_FILE", folder["none"])).Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe([("settings.no_file", "FADU_METRICS_TOKEN_FILE")]);
        WrittenSettings.Read(("FADU_URLS_FILE", path)).Value!.Urls.ShouldBe(["http://127.0.0.1:5080"]);
    }

    [Fact]
    public void A_file_of_settings_that_is_not_JSON_is_told_with_its_line()
    {
        using var folder = new TempFolder();
        folder.Write("appsettings.json", "{\n  \"Fadu\": { \"MetricsToken\": \"hush\", oops }\n}\n");

        SettingSource.Open(_ => null, folder.Path).Problems.Select(problem => problem.In(Language.English))
            .ShouldBe(["appsettings.json: it can't be read or is not JSON (near line 2); correct the file or remove it"]);
    }

    [Fact]
    public void Mistyped_variables_are_warned_of() =>
        UnknownVariables.Of(["FADU_URL", "PATH", "FADU_SEED", "FADU_CONNECTION_FILE"]).Select(problem => problem.In(Language.English))
            .ShouldBe(["FADU_URL: there is no such setting; it has no effect; did you mean FADU_URLS?"]);

    [Fact]
    public void Every_setting_has_a_place_of_its_own_in_the_file() =>
        ServeSettings.All.Select(setting => setting.Key.ToUpperInvariant()).Distinct().Count().ShouldBe(ServeSettings.All.Count);
}

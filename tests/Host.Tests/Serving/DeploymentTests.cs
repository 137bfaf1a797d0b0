using System.Text.RegularExpressions;
using Fadu.Host.Settings;
using Fadu.Host.Tests.Settings;
using YamlDotNet.RepresentationModel;

namespace Fadu.Host.Tests.Serving;

/// <summary>The files by which the service is run in containers, held against the program: no engine is needed to see that they fit.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Root = FindRoot();
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root, "Dockerfile"));
    private static readonly YamlMappingNode Compose = Read();

    [Fact]
    public void The_service_waits_for_a_healthy_database_of_a_version_that_it_runs_on()
    {
        Text("services", "fadu", "depends_on", "database", "condition").ShouldBe("service_healthy");
        Text("services", "fadu", "read_only").ShouldBe("true");
        Node<YamlSequenceNode>("services", "database", "healthcheck", "test").Children.ShouldContain(new YamlScalarNode("pg_isready"));
        int.Parse(PostgresImage().Match(Text("services", "database", "image")).Groups["major"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public void Every_setting_in_the_files_is_one_that_the_program_knows_and_takes()
    {
        var given = Node<YamlMappingNode>("services", "fadu", "environment").Children.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        var image = string.Join('\n', Lines);
        var names = SettingName().Matches(image + File.ReadAllText(Path.Combine(Root, "docker-compose.yml"))).Select(match => match.Value);

        names.Distinct().Except(ServeSettings.All.SelectMany(setting => setting.IsSecret ? new[] { setting.Name, setting.FileName } : [setting.Name])).ShouldBeEmpty();
        WrittenSettings.Read([.. given.Where(entry => !entry.Key.EndsWith("_FILE", StringComparison.Ordinal)).Select(entry => (entry.Key, entry.Value))]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_secret_and_volume_that_is_used_is_declared_and_no_secret_stands_in_the_file()
    {
        foreach (var service in Node<YamlMappingNode>("services").Children.Keys.Select(key => key.ToString()))
        {
            Node<YamlSequenceNode>("services", service, "secrets").Children.Select(name => name.ToString()).Except(Keys("secrets")).ShouldBeEmpty();
            Node<YamlSequenceNode>("services", service, "volumes").Children.Select(volume => volume.ToString().Split(':')[0]).Except(Keys("volumes")).ShouldBeEmpty();
            foreach (var (name, value) in Node<YamlMappingNode>("services", service, "environment").Children.Where(entry => entry.Key.ToString().EndsWith("_FILE", StringComparison.Ordinal)))
                value.ToString().ShouldBe($"/run/secrets/{value.ToString().Split('/')[^1]}", name.ToString());
        }

        Node<YamlMappingNode>("services", "fadu", "environment").Children.Keys.Select(key => key.ToString())
            .Intersect(ServeSettings.All.Where(setting => setting.IsSecret).Select(setting => setting.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void The_port_that_is_let_out_is_the_one_that_the_service_listens_on_and_only_this_machine_reaches_it()
    {
        var port = new Uri(Text("services", "fadu", "environment", "FADU_URLS").Replace("0.0.0.0", "h", StringComparison.Ordinal)).Port;

        Node<YamlSequenceNode>("services", "fadu", "ports").Children.Select(entry => entry.ToString()).ShouldBe([$"127.0.0.1:5080:{port}"]);
        Lines.ShouldContain($"EXPOSE {port}");
        Lines.Single(line => line.Contains("/dev/tcp/", StringComparison.Ordinal)).ShouldContain($"/dev/tcp/127.0.0.1/{port} ");
    }

    [Fact]
    public void The_service_has_more_time_to_stop_than_it_takes()
    {
        var takes = WrittenSettings.Read(("FADU_STOP_WITHIN", Text("services", "fadu", "environment", "FADU_STOP_WITHIN"))).Value!.StopWithin;

        TimeSpan.FromSeconds(int.Parse(Text("services", "fadu", "stop_grace_period").TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture)).ShouldBeGreaterThan(takes);
    }

    [Fact]
    public void What_the_image_is_made_from_is_there_and_is_not_left_out()
    {
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]).ToArray();
        var ignored = File.ReadAllLines(Path.Combine(Root, ".dockerignore"));

        copied.ShouldNotBeEmpty();
        copied.Where(path => !Path.Exists(Path.Combine(Root, path))).ShouldBeEmpty();
        copied.Intersect(ignored).ShouldBeEmpty();
        Lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)).ShouldBe("USER $APP_UID");
    }

    private static IEnumerable<string> Keys(string name) => Node<YamlMappingNode>(name).Children.Keys.Select(key => key.ToString());

    private static string Text(params string[] path) => Node<YamlScalarNode>(path).Value!;

    private static T Node<T>(params string[] path)
        where T : YamlNode =>
        (T)path.Aggregate((YamlNode)Compose, (node, name) => ((YamlMappingNode)node).Children[new YamlScalarNode(name)]);

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Root, "docker-compose.yml"));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Fadu.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"\bFADU_[A-Z_]+\b", RegexOptions.None, 1000)]
    private static partial Regex SettingName();

    [GeneratedRegex("^postgres:(?<major>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostgresImage();
}

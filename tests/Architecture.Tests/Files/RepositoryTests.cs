using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fadu.Architecture.Tests.Files;

public sealed partial class RepositoryTests
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        Repository.ProjectFiles("src").Concat(Repository.ProjectFiles("tests")).Select(Repository.Relative)
            .Except(XElement.Load(Path.Combine(Repository.Root, "Fadu.slnx")).Descendants("Project")
                .Select(project => project.Attribute("Path")!.Value))
            .ShouldBeEmpty();

    [Fact]
    public void Every_project_has_its_test_project() =>
        Repository.SourceProjects.Select(project => $"tests/{project.Name}.Tests/{project.Name}.Tests.csproj")
            .Except(Repository.ProjectFiles("tests").Select(Repository.Relative)).ShouldBeEmpty();

    [Fact]
    public void A_folder_of_tests_is_a_project() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests"), "*.Tests")
            .Where(folder => !File.Exists(Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj"))).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on() =>
        Repository.Files(Repository.Root).Where(IsText)
            .SelectMany(file => LocalPaths(File.ReadAllText(file)).Select(path => $"{Repository.Relative(file)} names {path}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("see /" + "work/main", "/" + "work/")]
    [InlineData("\"/" + "home/someone/x\"", "/" + "home/someone/")]
    [InlineData("'C:\\" + "Users\\someone'", "C:\\" + "Users\\")]
    [InlineData("src/" + "work/x, https://example.org/" + "home/page/", null)]
    public void A_local_path_is_one_from_the_root_of_a_disk(string text, string? found) =>
        LocalPaths(text).SingleOrDefault().ShouldBe(found);

    private static IEnumerable<string> LocalPaths(string text) => LocalPath().Matches(text).Select(match => match.Value);

    private static bool IsText(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[4096];
        return !start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].Contains((byte)0);
    }

    [GeneratedRegex(@"(?<![\w.~/\-}\]])/(?:work|root|(?:home|Users)/\w+)/|\b[A-Z]:\\Users\\", RegexOptions.None, 1000)]
    private static partial Regex LocalPath();
}

namespace Fadu.Architecture.Tests.Files;

public sealed class SourceFileTests
{
    private const int LinesOf95Percent = 220;

    public static TheoryData<string> Projects => Repository.SourceProjectNames;

    [Theory, MemberData(nameof(Projects))]
    public void Files_keep_the_rules(string name)
    {
        var project = Repository.Project(name);

        project.SourceFiles.Select(Read).SelectMany(file => file.Faults(project.RootNamespace, Repository.Relative(project.Folder)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nearly_all_files_are_short()
    {
        var files = Repository.SourceProjects.SelectMany(project => project.SourceFiles).Select(Read).OrderBy(file => file.Lines).ToArray();

        var longest = Percentile95(files, file => file.Lines);

        longest.Lines.ShouldBeLessThanOrEqualTo(LinesOf95Percent,
            $"One file in twenty may have more than {LinesOf95Percent} lines. The longest: "
            + string.Join(", ", files.TakeLast(5).Select(file => $"{file.Path} {file.Lines}")));
    }

    [Fact]
    public void The_95th_percentile_is_the_smallest_that_95_of_100_do_not_exceed()
    {
        Percentile95([.. Enumerable.Range(1, 100)], number => number).ShouldBe(95);
        Percentile95([.. Enumerable.Range(1, 21)], number => number).ShouldBe(20);
        Percentile95([3, 1, 2], number => number).ShouldBe(3);
    }

    [Theory]
    [InlineData("src/A/B/Foo.cs", "namespace Fadu.A.B;\n\npublic sealed class Foo\n{\n}\n\ninternal enum Bar\n{\n}\n")]
    [InlineData("src/A/Foo.cs", "namespace Fadu.A;\n\npublic readonly record struct Foo<T>(T Value);\n\npublic static class Foo\n{\n}\n")]
    [InlineData("src/A/Foo.Values.cs", "namespace Fadu.A;\n\ninternal sealed partial class Foo\n{\n}\n")]
    [InlineData("src/A/Rule.cs", "namespace Fadu.A;\n\npublic delegate Result<T> Rule<T>(Node node);\n")]
    [InlineData("src/A/B/ThingEvent.cs", "namespace Fadu.A.B;\n\npublic abstract record ThingEvent;\n\npublic sealed record Done : ThingEvent;\n")]
    [InlineData("src/A/Program.cs", "return 0;\n")]
    [InlineData("src/A/Foo.cs", "namespace Fadu.A;\n\ninternal static class Foo\n{\n    const string Text = \"\"\"\npublic class X\npublic class Y\n\"\"\";\n}\n")]
    public void A_good_file_has_no_fault(string path, string text) =>
        new SourceFile(path, text).Faults("Fadu.A", "src/A").ShouldBeEmpty();

    [Theory]
    [InlineData("namespace Fadu.A.B;\npublic class Foo;\n[Flags] public enum Bar\n{\n}\n", "src/A/B/Foo.cs has several public types: Foo, Bar.")]
    [InlineData("namespace Fadu.A.B;\npublic class Bar;\n", "src/A/B/Foo.cs is not named like a type in it: Bar.")]
    [InlineData("namespace Fadu.A.B;\ninternal class Foo;\npublic class Bar;\n", "src/A/B/Foo.cs is not named like a type in it: Bar.")]
    [InlineData("namespace Fadu.A;\npublic class Foo;\n", "src/A/B/Foo.cs is in the namespace 'Fadu.A', its folder asks for 'Fadu.A.B;'.")]
    [InlineData("public class Foo;\n", "src/A/B/Foo.cs is in the namespace '', its folder asks for 'Fadu.A.B;'.")]
    [InlineData("// FIX" + "ME\n", "src/A/B/Foo.cs says FIX" + "ME.")]
    public void Each_rule_can_be_broken(string text, string fault) =>
        new SourceFile("src/A/B/Foo.cs", text).Faults("Fadu.A", "src/A").ShouldBe([fault]);

    [Fact]
    public void A_file_has_at_most_400_lines()
    {
        Faults(400).ShouldBeEmpty();
        Faults(401).ShouldBe(["src/A/Foo.cs has 401 lines; 400 is the most."]);

        static IEnumerable<string> Faults(int lines) =>
            new SourceFile("src/A/Foo.cs", string.Concat(Enumerable.Repeat("//\n", lines))).Faults("Fadu.A", "src/A");
    }

    private static SourceFile Read(string file) => new(Repository.Relative(file), File.ReadAllText(file));

    private static T Percentile95<T>(IReadOnlyCollection<T> items, Func<T, int> size) =>
        items.OrderBy(size).ElementAt((int)Math.Ceiling(items.Count * 0.95m) - 1);
}

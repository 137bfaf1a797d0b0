using System.Reflection;
using Fadu.Architecture.Tests.Examples;

namespace Fadu.Architecture.Tests.Surface;

public sealed class SurfaceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Architecture.Tests", "Surface");

    public static TheoryData<string> Projects => Repository.SourceProjectNames;

    [Theory, MemberData(nameof(Projects))]
    public void The_public_surface_is_the_accepted_one(string project)
    {
        var file = Path.Combine(Folder, $"{project}.txt");
        var actual = PublicSurface.Of(Assembly.LoadFrom(Repository.Project(project).AssemblyFile));
        if (Environment.GetEnvironmentVariable("FADU_ACCEPT") == "1")
            File.WriteAllText(file, actual);

        var accepted = File.Exists(file) ? File.ReadAllText(file) : "";

        var changes = PublicSurface.Changes(accepted, actual);
        changes.ShouldBeEmpty($"""
            What {project} makes public has changed:
            {string.Join('\n', changes)}
            If it should, run: FADU_ACCEPT=1 ./dev test Architecture
            """);
        File.Exists(file).ShouldBeTrue($"{project} has no file in Surface. Run: FADU_ACCEPT=1 ./dev test Architecture");
    }

    [Fact]
    public void Every_accepted_surface_is_that_of_a_project() =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension)
            .Except(Repository.SourceProjects.Select(project => project.Name)).ShouldBeEmpty();

    [Fact]
    public void A_surface_reads_like_declarations() =>
        PublicSurface.Of([typeof(Shown<>), typeof(ShownRecord), typeof(ShownKey), typeof(ShownKind), typeof(ShownText), typeof(ShownRule)])
            .Split('\n').ShouldBe(
            """
            public abstract class Fadu.Architecture.Tests.Examples.Shown<T> : IDisposable where T : class, IComparable<T>
                protected Shown(string name, T value)
                public abstract void Dispose()
                public bool TryTake(string? key, out IReadOnlyList<string?> values)
                public const int Most = 12
                public event EventHandler? Changed
                public int this[string key] { get; }
                public override string ToString()
                public required T Value { get; init; }
                public static readonly (int, string) Pair
                public string? Name { get; protected set; }
                public virtual T2[] Map<T2>(Func<T, T2?> by, int? limit = default, string end = ".", params int[] rest) where T2 : class, new()
            public readonly record struct Fadu.Architecture.Tests.Examples.ShownKey
                public ShownKey(int Value)
                public int Value { get; init; }
            public enum Fadu.Architecture.Tests.Examples.ShownKind
                First = 1
                Second = 2
            public record Fadu.Architecture.Tests.Examples.ShownRecord
                public ShownRecord(string? Note)
                public string? Note { get; init; }
            public delegate Fadu.Architecture.Tests.Examples.ShownRule
                public bool Invoke(string text)
            public static class Fadu.Architecture.Tests.Examples.ShownText
                public static string Twice(this string text)

            """.ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public void Changes_name_the_type_and_what_came_or_went() =>
        PublicSurface.Changes("class A\n    int X\n    int Y\nclass B\n", "class A\n    int X\n    int Z\nclass C\n").ShouldBe(
            ["- class A { int Y }", "+ class A { int Z }", "- class B", "+ class C"]);
}

using Fadu.Architecture.Tests.Examples;

namespace Fadu.Architecture.Tests.Folders;

public sealed class FolderTests
{
    private static readonly IReadOnlySet<TypeUse> Own = TypeUses.Read(typeof(FolderTests).Assembly.Location);

    public static TheoryData<string> Projects => Repository.SourceProjectNames;

    [Theory, MemberData(nameof(Projects))]
    public void The_folders_of_a_project_form_no_circle(string name)
    {
        var project = Repository.Project(name);
        var sources = project.SourceFiles.Select(file => (Path.GetRelativePath(project.Folder, file), File.ReadAllText(file))).ToArray();

        var graph = ProjectFolders.Graph(project.RootNamespace, TypeUses.Read(project.AssemblyFile), sources);

        graph.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_reading_folder_of_Formula_names_types_of_NCalc() =>
        OutsideFolder(TypeUses.Read(Repository.Project("Formula").AssemblyFile), "Fadu.Formula.Reading", IsNCalc).ShouldBeEmpty();

    [Fact]
    public void A_use_outside_the_one_folder_is_found()
    {
        TypeUse inside = new("A.Reading.Reader", "NCalc.Expression", "NCalc"), below = inside with { From = "A.Reading.Deep.Reader" };
        TypeUse outside = new("A.ReadingRoom.Clerk", "Antlr4.Runtime.Parser", "Antlr4.Runtime.Standard");

        OutsideFolder(new HashSet<TypeUse> { inside, below, outside }, "A.Reading", IsNCalc)
            .ShouldBe(["A.ReadingRoom.Clerk uses Antlr4.Runtime.Parser."]);
    }

    [Theory]
    [InlineData(nameof(UsesInBase), nameof(Used))]
    [InlineData(nameof(UsesInInterface), nameof(IUsed))]
    [InlineData(nameof(UsesInAttribute), nameof(UsedAttribute))]
    [InlineData(nameof(UsesInField), nameof(Used))]
    [InlineData("UsesInConstraint`1", nameof(Used))]
    [InlineData(nameof(UsesInSignature), nameof(Used))]
    [InlineData(nameof(UsesInTypeArgument), nameof(Used))]
    [InlineData(nameof(UsesInCall), nameof(Used))]
    [InlineData(nameof(UsesInTypeOf), nameof(Used))]
    [InlineData(nameof(UsesInLambda), nameof(Used))]
    [InlineData(nameof(UsesInCatch), nameof(UsedException))]
    [InlineData(nameof(UsesInSwitch), nameof(Used))]
    public void Every_way_to_use_a_type_is_found(string from, string to)
    {
        const string space = "Fadu.Architecture.Tests.Examples";

        Own.ShouldContain(new TypeUse($"{space}.{from}", $"{space}.{to}", null));
        Own.ShouldNotContain(use => use.From == $"{space}.{nameof(UsesNothing)}" && use.To.StartsWith(space, StringComparison.Ordinal));
    }

    [Fact]
    public void A_circle_in_compiled_code_is_found() =>
        ProjectFolders.Graph("Fadu.Architecture.Tests.Examples.Circle", Own, []).Faults().ShouldBe(
        [
            """
            Folders form a circle: North → South → North
                North → South: Bear uses Penguin
                South → North: Penguin uses Bear
            """.ReplaceLineEndings("\n"),
        ]);

    [Fact]
    public void A_circle_through_a_using_line_is_found()
    {
        var uses = new HashSet<TypeUse> { new("A.North.Bear", "A.South.Penguin", null) };

        ProjectFolders.Graph("A", uses, [("North/Bear.cs", ""), ("South/Penguin.cs", "using static A.North.Bear;\n")]).Faults().ShouldBe(
            ["Folders form a circle: North → South → North\n    North → South: Bear uses Penguin\n    South → North: Penguin.cs has using A.North.Bear"]);
    }

    [Fact]
    public void The_facade_uses_the_folders_but_they_do_not_use_it()
    {
        var graph = new FolderGraph();
        graph.Add("", "North", "Facade uses Bear");
        graph.Faults().ShouldBeEmpty();

        graph.Add("South", "", "Penguin uses Facade");
        graph.Faults().ShouldBe(["South uses the project's root folder, where only its facade may stand: Penguin uses Facade."]);
    }

    [Fact]
    public void A_circle_of_subfolders_is_found_and_a_tree_of_them_is_not_one()
    {
        var graph = new FolderGraph();
        graph.Add("North", "North.Ice", "a");
        graph.Add("North.Ice", "North.Sea", "b");
        graph.Add("North.Sea", "South.Sea", "c");
        graph.Faults().ShouldBeEmpty();

        graph.Add("North.Sea", "North", "d");
        graph.Faults().ShouldBe(
            ["Folders form a circle: North → North.Ice → North.Sea → North\n    North → North.Ice: a\n    North.Ice → North.Sea: b\n    North.Sea → North: d"]);
    }

    private static bool IsNCalc(string type) =>
        type.StartsWith("NCalc.", StringComparison.Ordinal) || type.StartsWith("Antlr", StringComparison.Ordinal);

    private static IEnumerable<string> OutsideFolder(IEnumerable<TypeUse> uses, string folder, Func<string, bool> isGuarded) =>
        uses.Where(use => isGuarded(use.To) && !use.From.StartsWith(folder + ".", StringComparison.Ordinal))
            .Select(use => $"{use.From} uses {use.To}.");
}

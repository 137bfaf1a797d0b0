namespace Fadu.Architecture.Tests.Imports;

public sealed class ImportTests
{
    private static readonly ImportRules Rules = new(ImportTable.Rows);
    private static readonly AssemblyImports Compiled = new(Path.Combine(AppContext.BaseDirectory, "Fadu.Architecture.Tests.deps.json"));

    public static TheoryData<string> Projects => Repository.SourceProjectNames;

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_names_only_what_its_row_allows(string project) =>
        Rules.Faults(project, Repository.Project(project).Imports).ShouldBeEmpty();

    [Theory, MemberData(nameof(Projects))]
    public void A_compiled_project_uses_only_what_its_row_allows(string project) =>
        Rules.Faults(project, Compiled.Of(Repository.Project(project))).ShouldBeEmpty();

    [Fact]
    public void A_project_may_use_the_projects_of_its_projects_but_not_their_packages()
    {
        var rules = new ImportRules(
        [
            new("Roof") { Projects = ["Wall"] },
            new("Wall") { Projects = ["Floor"], Packages = ["Brick"] },
            new("Floor"),
        ]);

        rules.Faults("Roof", ["Wall", "Floor"]).ShouldBeEmpty();
        rules.Faults("Roof", ["Brick"]).ShouldBe(["Roof imports Brick; its row in ImportTable allows Wall, Floor."]);
        rules.Faults("Floor", ["Wall"]).ShouldBe(["Floor imports Wall; its row in ImportTable allows nothing."]);
        rules.Faults("Shed", []).ShouldBe(["Shed has no row in ImportTable."]);
    }

    [Fact]
    public void An_assembly_is_named_after_the_package_that_brings_it()
    {
        var none = new HashSet<string>();

        Compiled.NameOf("System.Runtime", none).ShouldBeNull();
        Compiled.NameOf("Fadu.Kernel", none).ShouldBe("Kernel");
        Compiled.NameOf("YamlDotNet", none).ShouldBe("YamlDotNet");
        Compiled.NameOf("Shouldly", none).ShouldBe("Shouldly");
        Compiled.NameOf("DiffEngine", new HashSet<string> { "Shouldly" }).ShouldBe("Shouldly");
        Compiled.NameOf("Microsoft.AspNetCore.Http", none).ShouldBe(ImportTable.AspNetCore);
    }
}

using System.Reflection;
using Fadu.GraphQL.TypeSystem.Checking;

namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class SchemaChecksTests
{
    public static TheoryData<string> Checks => [.. typeof(SchemaCheck).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(SchemaCheck)) || type.IsSubclassOf(typeof(DefinitionCheck))))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_check_is_asked_and_has_tests(string check)
    {
        Registered().ShouldContain(check);
        typeof(SchemaChecksTests).Assembly.GetType($"{typeof(SchemaChecksTests).Namespace}.{check}Tests").ShouldNotBeNull();
    }

    [Fact]
    public void Faults_of_all_checks_come_together_in_the_order_of_their_first_places() =>
        Schemas.Faults("""
            type Query implements Node { a: Int @unknown, a: Int }
            interface Node { id(first: Int = "1"): ID! }
            enum Empty
            """).ShouldBe([
                "UniqueFieldNames 1:30 1:47 The field Query.a is defined more than once.",
                "KnownDirectives 1:37 There is no directive @unknown.",
                "ImplementedFields 2:18 1:1 Query lacks the field Node.id.",
                "DefaultValues 2:34 The default of Node.id(first:) is none, at first: Int cannot represent \"1\": it is no whole number.",
                "NonEmptyTypes 3:1 Empty has no values.",
            ]);

    [Fact]
    public void A_reference_to_nothing_hides_what_could_only_be_told_of_a_schema() =>
        Schemas.Faults("type Query { a: Nothing } enum Empty").ShouldBe(["KnownTypes 1:17 There is no type Nothing."]);

    private static IEnumerable<string> Registered() =>
        new[] { typeof(SchemaChecks), typeof(DefinitionChecks) }
            .SelectMany(list => list.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            .SelectMany(field => ((System.Collections.IEnumerable)field.GetValue(null)!).Cast<object>())
            .Select(check => check.GetType().Name);
}

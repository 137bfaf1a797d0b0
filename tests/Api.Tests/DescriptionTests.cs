using System.Text.RegularExpressions;
using Fadu.GraphQL;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests;

public sealed partial class DescriptionTests
{
    [Fact]
    public void Everything_in_the_schema_is_described_in_Chinese_and_in_English()
    {
        var schema = GraphQLSchema.Read(Source.FromText(ApiSchema.Text, "schema.graphql"), WellKnownScalars.ByName).Schema!;
        (string Place, string? Description)[] all = [.. schema.Types.Where(type => type.Definitions is not []).SelectMany(Described)];

        all.Length.ShouldBeGreaterThan(1500);
        all.Where(one => one.Description is not { } text || !Chinese().IsMatch(text) || !English().IsMatch(text)).Select(one => one.Place).ShouldBeEmpty();
    }

    // What the language itself brings is defined nowhere.
    private static IEnumerable<(string Place, string? Description)> Described(NamedType type) =>
    [
        (type.Name, type.Description),
        .. type switch
        {
            FieldsType fields => fields.Fields.SelectMany(field => field.Arguments
                .Select(argument => ($"{type.Name}.{field.Name}({argument.Name})", argument.Description)).Prepend(($"{type.Name}.{field.Name}", field.Description))),
            InputObjectType input => input.Fields.Select(field => ($"{type.Name}.{field.Name}", field.Description)),
            EnumType values => values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)),
            _ => Array.Empty<(string, string?)>(),
        },
    ];

    [GeneratedRegex("[\\u4e00-\\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.None, 1000)]
    private static partial Regex English();
}

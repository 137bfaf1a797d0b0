using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>A schema that both sides know.</summary>
/// <param name="Id">What the reference calls it.</param>
/// <param name="Model">What it was made from.</param>
/// <param name="Sdl">Its text.</param>
/// <param name="Schema">What the engine built of it.</param>
internal sealed record TestSchema(string Id, SchemaModel Model, string Sdl, Schema Schema)
{
    /// <summary>Makes schemas and tells the reference of them.</summary>
    public static async Task<IReadOnlyList<TestSchema>> MakeAsync(ReferenceProcess reference, int count)
    {
        var schemas = Enumerable.Range(0, count).Select(Make).ToList();
        var answers = await reference.AskAsync<Question, SchemaAnswer>("schema", [.. schemas.Select(schema => new Question(schema.Id, schema.Sdl))]);
        for (var index = 0; index < count; index++)
            answers[index].Faults.ShouldBeEmpty($"FADU_SEED={Seed.Value}, schema {schemas[index].Id}:\n{schemas[index].Sdl}");
        return schemas;
    }

    /// <summary>The schema that the engine builds; null where it finds faults.</summary>
    public static SchemaResult Build(string sdl) => SchemaBuilder.Build(Reading.Read(sdl).Node!, new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal));

    private static TestSchema Make(int number)
    {
        // Numbers below zero, so that no schema shares its random numbers with a document.
        var chance = new Chance(Seed.Of(-1 - number));
        var model = SchemaGenerator.Make(chance);
        var sdl = TokenText.Of([.. SchemaText.Definitions(model, chance).SelectMany(tokens => tokens)], chance);
        var built = Build(sdl);
        built.Errors.ShouldBeEmpty($"FADU_SEED={Seed.Value}, schema {number}:\n{sdl}");
        return new($"{number}", model, sdl, built.Schema!);
    }

    internal sealed record Question(string Id, string Sdl);
}

/// <param name="Syntax">The error that stopped parsing; null where none did.</param>
/// <param name="Faults">What is wrong with the definitions, null where the syntax is.</param>
/// <param name="NewerFaults">What version 17 finds wrong where version 16 finds nothing.</param>
/// <param name="ValueFaults">The values given to directives that version 17, asked about each, finds to be none of their types.</param>
internal sealed record SchemaAnswer(
    ReferenceError? Syntax, IReadOnlyList<ReferenceError> Faults, IReadOnlyList<ReferenceError>? NewerFaults, IReadOnlyList<ReferenceError>? ValueFaults);

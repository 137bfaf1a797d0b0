namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Writes literals of a type, as tokens.</summary>
/// <param name="schema">Gives the enum values and input fields.</param>
/// <param name="chance">The random numbers.</param>
/// <param name="wrong">How probable a wrong value is, at each place; 0: all are right.</param>
internal sealed class Literals(Func<string, ModelType?> schema, Chance chance, double wrong)
{
    private static readonly string[][] Any =
    [
        ["1"], ["0"], ["-7"], ["99999999999"], ["1.5"], ["1e400"], ["\"s\""], ["\"\"\"block\"\"\""], ["\"RED\""], ["true"], ["null"],
        ["RED"], ["NOSUCH"], ["[", "]"], ["[", "1", "]"], ["[", "[", "\"s\"", "]", "]"], ["{", "}"], ["{", "p", ":", "1", "}"],
        ["{", "p", ":", "1", ",", "p", ":", "2", "}"], ["{", "nosuch", ":", "null", "}"], ["$undefined"],
    ];

    private static readonly string[] Strings = ["\"\"", "\"s\"", "\"a \\u00e9 \\n \\\" b\"", "\"统计 😀\"", "\"\\u{1F600}\"", "\"\"\"\n  block\n    text \\\"\"\" \n  \"\"\"", "\"12\""];
    private static readonly string[] Ints = ["0", "1", "-1", "42", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["0", "7", "-1.5", "2.5e3", "1E-2", "0.125", "123456789012"];

    /// <summary>What may stand for a value: given the place, the variable's name; null: none, take a literal.</summary>
    public Func<Place, string?>? Variable { get; init; }

    /// <summary>A value of the type, without variables that lean on a default of the place.</summary>
    public IEnumerable<string> Of(TypeReference type) => Of(new Place(type, HasDefault: false, IsOneOf: false), depth: 3);

    /// <summary>A value of the argument.</summary>
    public IEnumerable<string> Of(ModelInput argument) => Of(new Place(argument.Type, argument.Default is not null, IsOneOf: false), depth: 3);

    private IEnumerable<string> Of(Place place, int depth)
    {
        if (chance.Of(wrong))
            return chance.Pick(Any);
        if (Variable?.Invoke(place) is { } variable)
            return [variable];

        return place.Type switch
        {
            TypeReference.NonNull { Of: var inner } => Present(inner, depth),
            _ when chance.OneIn(8) => ["null"],
            _ => Present(place.Type, depth),
        };
    }

    private IEnumerable<string> Present(TypeReference type, int depth)
    {
        if (type is TypeReference.List { Of: var item })
        {
            // One item may stand for its list; a list in it would be taken for the list itself.
            return chance.OneIn(4) && item.Nullable is not TypeReference.List
                ? Present(item.Nullable, depth)
                : ["[", .. Enumerable.Range(0, depth > 0 ? chance.Below(3) : 0).SelectMany(_ => Of(new Place(item, HasDefault: false, IsOneOf: false), depth - 1)), "]"];
        }

        return type.Name switch
        {
            "Int" => [chance.Pick(Ints)],
            "Float" => [chance.Pick(Floats)],
            "String" => [chance.Pick(Strings)],
            "Boolean" => [chance.OneIn(2) ? "true" : "false"],
            "ID" => [chance.OneIn(2) ? "\"id\"" : "17"],
            _ => OfOwnType(schema(type.Name), depth),
        };
    }

    private IEnumerable<string> OfOwnType(ModelType? type, int depth) => type switch
    {
        { Kind: ModelKind.Enum } => [chance.Pick(type.Members)],
        { Kind: ModelKind.Input, IsOneOf: true } => ["{", .. Field(chance.Pick(type.Inputs), isOneOf: true, depth), "}"],
        { Kind: ModelKind.Input } =>
        [
            "{",
            .. type.Inputs.Where(input => (input.IsRequired || (depth > 0 && chance.OneIn(2))) && !chance.Of(wrong))
                .SelectMany(input => Field(input, isOneOf: false, depth)),
            "}",
        ],
        // A scalar of one's own takes everything.
        _ => chance.Below(6) switch
        {
            0 => ["{", "k", ":", "1", ",", "l", ":", "[", "true", "]", "}"],
            1 => ["[", "1", "\"s\"", "]"],
            2 => ["RED"],
            3 => ["2.5"],
            _ => ["\"own\""],
        },
    };

    private IEnumerable<string> Field(ModelInput input, bool isOneOf, int depth) =>
    [
        input.Name, ":",
        .. Of(new Place(isOneOf ? new TypeReference.NonNull(input.Type.Nullable) : input.Type, input.Default is not null, isOneOf), depth - 1),
        .. chance.OneIn(3) ? [","] : Array.Empty<string>(),
    ];

    /// <param name="Type">The type that a value here must have.</param>
    /// <param name="HasDefault">Whether there is another value where none is given.</param>
    /// <param name="IsOneOf">Whether it is the field of an input object with exactly one.</param>
    internal sealed record Place(TypeReference Type, bool HasDefault, bool IsOneOf);
}

using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Turns input values into C# values of their types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Types, input coercion in sections 3.5 to 3.12.</remarks>
public static class InputCoercion
{
    /// <summary>No variables, for values that hold none.</summary>
    public static IReadOnlyDictionary<string, object?> NoVariables { get; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>Turns a literal into a value.</summary>
    /// <param name="literal">The literal, perhaps with variables in it.</param>
    /// <param name="type">An input type.</param>
    /// <param name="name">What the value is given as, such as the argument's name; problems' paths begin with it.</param>
    /// <param name="variables">
    /// The values of variables, coerced to the variables' types already; a variable that is not among them is not given: in an object its
    /// field is taken as not given, elsewhere as null.
    /// </param>
    public static InputResult FromLiteral(
        ValueNode literal, GraphQLType type, string name, IReadOnlyDictionary<string, object?> variables)
    {
        var problems = new ProblemLog(name);
        var value = new LiteralReader(problems, variables).Read(literal, type);
        return new(value, problems.ToImmutable());
    }

    /// <summary>Turns the value of a variable into one of C#.</summary>
    /// <param name="value">The value, not undefined; of members with one name in an object the last counts.</param>
    /// <param name="type">An input type.</param>
    /// <param name="name">What the value is given as, such as the variable's name; problems' paths begin with it.</param>
    public static InputResult FromJson(JsonElement value, GraphQLType type, string name)
    {
        var problems = new ProblemLog(name);
        var read = new JsonReader(problems).Read(value, type);
        return new(read, problems.ToImmutable());
    }

    /// <summary>What an argument or a field is where nothing is given for it.</summary>
    /// <param name="input">One with a default, in a valid schema.</param>
    /// <exception cref="ArgumentException">It has no default.</exception>
    public static object? DefaultOf(InputValue input)
    {
        var literal = input.DefaultValue ?? throw new ArgumentException($"{input} has no default.", nameof(input));
        var result = FromLiteral(literal, input.Type, input.Name, NoVariables);
        return result.Succeeded ? result.Value : throw new UnreachableException($"The default of {input} was not checked: {result.Problems[0].Message}");
    }
}

using System.Collections.Immutable;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Coercion;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Coercion;

/// <summary>The arguments of a field at one place of a document.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#CoerceArgumentValues().</remarks>
internal sealed class ArgumentsPlan
{
    private static readonly ArgumentsPlan Nothing = new(new([]), []) { Constant = FieldArguments.None };

    private readonly Members<InputValue> _definitions;
    private readonly ImmutableArray<ArgumentPlan> _arguments;

    private ArgumentsPlan(Members<InputValue> definitions, ImmutableArray<ArgumentPlan> arguments) =>
        (_definitions, _arguments) = (definitions, arguments);

    /// <summary>The arguments where they are the same for every request; null where they hang on variables.</summary>
    public FieldArguments? Constant { get; private init; }

    /// <param name="field">The field.</param>
    /// <param name="node">Where it is selected; fields that are merged have the same arguments.</param>
    public static ArgumentsPlan Of(Field field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
            return Nothing;
        var plan = new ArgumentsPlan(field.Arguments, [.. field.Arguments.Select(definition => new ArgumentPlan(definition, Given(node, definition)))]);
        return HasVariables(node)
            ? plan
            : new(plan._definitions, plan._arguments) { Constant = plan.Evaluate(InputCoercion.NoVariables).Arguments };
    }

    /// <summary>Whether a variable stands in the arguments of a field.</summary>
    public static bool HasVariables(FieldNode node) => node.Arguments.Any(argument => HasVariables(argument.Value));

    /// <summary>The arguments of a request.</summary>
    /// <param name="variables">Its variables.</param>
    /// <returns>The arguments, or the first error.</returns>
    public (FieldArguments? Arguments, FieldError? Error) Evaluate(IReadOnlyDictionary<string, object?> variables)
    {
        if (Constant is not null)
            return (Constant, null);
        var values = new object?[_arguments.Length];
        var given = new bool[_arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (!_arguments[index].TryEvaluate(variables, out values[index], out given[index], out var error))
                return (null, error);
        }

        return (new(_definitions, values, given), null);
    }

    private static ValueNode? Given(FieldNode node, InputValue definition) =>
        node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value;

    private static bool HasVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariables),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}

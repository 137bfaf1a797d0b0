using Fadu.GraphQL.Guarding.Costs;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Measuring;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding;

/// <summary>
/// Decides, before anything is executed, whether an operation may be: by what its fields ask of the caller, and by how large it is.
/// Measuring takes time in proportion to the document, however often its fragments repeat, and no stack. Safe for many threads.
/// </summary>
/// <param name="schema">A valid schema; <see cref="GuardDirectives.Text"/> has the directives that are read.</param>
public sealed class OperationGuard(Schema schema)
{
    private readonly SchemaCosts _costs = new(schema);

    /// <summary>What the fields of the schema ask of callers.</summary>
    public SchemaRights Rights { get; } = new(schema);

    /// <summary>Measures an operation and judges it.</summary>
    /// <param name="document">A document that is valid by the schema.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">The coerced values of the operation's variables; those without a value are missing.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="limits">How large it may be.</param>
    public GuardOutcome Check(
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?> variables,
        Caller caller,
        GuardLimits limits) =>
        Judge(Measure(document, operation, variables), caller, limits);

    /// <summary>Measures an operation. Selections that <c>@skip</c> and <c>@include</c> leave out cost nothing and ask for no right.</summary>
    /// <param name="document">A document that is valid by the schema.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">The coerced values of the operation's variables; those without a value are missing.</param>
    public OperationMeasure Measure(
        DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables) =>
        new OperationMeasurement(schema, _costs, Rights, document, variables).Measure(operation);

    /// <summary>Judges an operation that was measured, perhaps for another caller.</summary>
    /// <param name="measure">How large it is.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="limits">How large it may be.</param>
    public static GuardOutcome Judge(OperationMeasure measure, Caller caller, GuardLimits limits) =>
        new([.. measure.Rights.Refusals(caller), .. LimitRefusals.Of(measure, limits)], measure);
}

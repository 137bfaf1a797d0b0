using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Coercion;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>An operation with its plans: one for each combination of the variables that decide what is selected.</summary>
internal sealed class PreparedOperation
{
    /// <summary>How many plans are kept. Clients send the same few combinations again and again.</summary>
    public const int PlansKept = 32;

    private readonly BoundedCache<string, ObjectPlan> _plans = new(PlansKept);
    private readonly ExecutableSchema _schema;
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ImmutableArray<string> _conditionVariables;
    private readonly ObjectType? _rootType;

    /// <param name="schema">The schema.</param>
    /// <param name="definition">The operation.</param>
    /// <param name="fragments">The document's fragments by name.</param>
    /// <param name="source">The text that it stands in.</param>
    public PreparedOperation(
        ExecutableSchema schema, OperationDefinitionNode definition, FrozenDictionary<string, FragmentDefinitionNode> fragments, Source source)
    {
        (_schema, _fragments, Definition) = (schema, fragments, definition);
        _rootType = schema.Schema.RootOf(definition.Operation);
        Variables = new(schema.Schema, definition, source);
        var survey = new OperationSurvey(fragments);
        survey.Visit(definition);
        _conditionVariables = survey.ConditionVariables;
        Refusal = RefusalOf(definition, source, survey);
    }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>Its variables.</summary>
    public VariableDefinitions Variables { get; }

    /// <summary>Why it cannot be executed, whatever the request; null where it can.</summary>
    public GraphQLError? Refusal { get; }

    /// <summary>The plan of the root for a request.</summary>
    /// <param name="variables">The request's variables.</param>
    public ObjectPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var key = KeyOf(variables);
        return _plans.TryGet(key, out var plan) ? plan : _plans.Add(key, Plan(variables));
    }

    private string KeyOf(IReadOnlyDictionary<string, object?> variables) => _conditionVariables.IsEmpty ? "" : string.Create(
        _conditionVariables.Length, (Names: _conditionVariables, Variables: variables), static (key, from) =>
        {
            for (var index = 0; index < key.Length; index++)
                key[index] = IsTrue(from.Variables, from.Names[index]) ? '1' : '0';
        });

    private ObjectPlan Plan(IReadOnlyDictionary<string, object?> variables)
    {
        var conditions = new Conditions(_conditionVariables.ToFrozenDictionary(name => name, name => IsTrue(variables, name), StringComparer.Ordinal));
        var collector = new FieldCollector(_schema.Schema, _fragments, selection => conditions.Include(selection.Directives), int.MaxValue);
        var planner = new Planner(_schema, collector, new MethodSearch(_schema, _fragments, conditions));
        return planner.PlanObject(_rootType ?? throw new InvalidOperationException("The operation is refused."), [Definition.SelectionSet], new(planner));
    }

    // Rules of validation ask what fields a type has; an operation without a type passes them all.
    private GraphQLError? RefusalOf(OperationDefinitionNode definition, Source source, OperationSurvey survey) =>
        _rootType is null
            ? new(ExecutionErrorCodes.OperationNotSupported, $"The schema has no {definition.Operation.ToString().ToLowerInvariant()} type.")
            {
                Locations = [source.LocationOf(definition.Location.Start)],
            }
        : survey.IsTooDeep
            ? new(ErrorCodes.LimitExceeded, $"The depth of selections in the operation is at least {OperationSurvey.MaxDepth + 1}; the limit is {OperationSurvey.MaxDepth}.")
            {
                Locations = [source.LocationOf(definition.Location.Start)],
                Extensions = ImmutableDictionary<string, object?>.Empty.Add("limit", OperationSurvey.MaxDepth).Add("actual", OperationSurvey.MaxDepth + 1),
            }
        : null;

    private static bool IsTrue(IReadOnlyDictionary<string, object?> variables, string name) => variables.TryGetValue(name, out var value) && value is true;
}

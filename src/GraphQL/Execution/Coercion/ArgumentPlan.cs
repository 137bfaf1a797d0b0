using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Coercion;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Coercion;

/// <summary>One argument of a field at one place of a document.</summary>
internal sealed class ArgumentPlan
{
    private readonly InputValue _definition;
    private readonly ValueNode? _literal;
    private readonly bool _hasDefault;
    private readonly object? _default;

    /// <param name="definition">The argument.</param>
    /// <param name="literal">What is given for it; null where nothing is.</param>
    public ArgumentPlan(InputValue definition, ValueNode? literal)
    {
        (_definition, _literal) = (definition, literal);
        _hasDefault = definition.DefaultValue is not null;
        _default = _hasDefault ? InputCoercion.DefaultOf(definition) : null;
    }

    /// <summary>Finds the value.</summary>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="value">The value; null where it is null or there is none.</param>
    /// <param name="isGiven">Whether there is a value.</param>
    /// <param name="error">Why it is none of its type.</param>
    /// <returns>Whether there is no error.</returns>
    public bool TryEvaluate(
        IReadOnlyDictionary<string, object?> variables, out object? value, out bool isGiven, [NotNullWhen(false)] out FieldError? error)
    {
        (value, isGiven, error) = (null, true, null);
        if (_literal is null || (_literal is VariableNode absent && !variables.ContainsKey(absent.Name.Value)))
        {
            (value, isGiven) = (_default, _hasDefault);
            error = isGiven || !_definition.Type.IsNonNull ? null : Error($"a value of {_definition.Type} is required, none is given.");
        }
        else if (_literal is VariableNode variable)
        {
            value = variables[variable.Name.Value];
            error = value is not null || !_definition.Type.IsNonNull ? null : Error($"null is no value of {_definition.Type}.");
        }
        else
        {
            var coerced = InputCoercion.FromLiteral(_literal, _definition.Type, _definition.Name, variables);
            value = coerced.Value;
            error = coerced.Succeeded ? null : Error(string.Join(' ', coerced.Problems.Select(problem => $"{problem.Path}: {problem.Message}")));
        }

        return error is null;
    }

    private FieldError Error(string reason) =>
        new(ExecutionErrorCodes.ArgumentInvalid, $"Argument {_definition.Name}: {reason}") { Place = _literal?.Location };
}

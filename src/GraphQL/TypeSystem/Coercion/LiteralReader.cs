using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Reads one literal.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="variables">The values of the variables that are given.</param>
internal sealed class LiteralReader(ProblemLog problems, IReadOnlyDictionary<string, object?> variables)
{
    public object? Read(ValueNode literal, GraphQLType type)
    {
        if (literal is VariableNode variable)
            return ReadVariable(variable, type);
        if (type is NonNullType nonNull)
            return literal is NullValueNode ? Refuse(Wording.NullNotAllowed(type), literal) : Read(literal, nonNull.OfType);
        if (literal is NullValueNode)
            return null;
        return type switch
        {
            ListType list => ReadList(literal, list),
            InputObjectType input => ReadObject(literal, input),
            EnumType @enum => ReadEnum(literal, @enum),
            ScalarType scalar => ReadScalar(literal, scalar),
            _ => throw new UnreachableException(Wording.NotInput(type)),
        };
    }

    // Its value is one of the variable's type already, which validation has compared with the type here.
    private object? ReadVariable(VariableNode variable, GraphQLType type)
    {
        var value = variables.GetValueOrDefault(variable.Name.Value);
        return value is null && type.IsNonNull ? Refuse(Wording.NullNotAllowed(type), variable) : value;
    }

    private object?[] ReadList(ValueNode literal, ListType type)
    {
        if (literal is not ListValueNode list)
            return [Read(literal, type.OfType)];

        var items = new object?[list.Values.Length];
        for (var index = 0; index < items.Length; index++)
        {
            problems.Enter(index);
            items[index] = Read(list.Values[index], type.OfType);
            problems.Leave();
        }

        return items;
    }

    private object? ReadObject(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode node)
            return Refuse(Wording.NotAnObject(type, Shown.Of(literal)), literal);

        var given = GivenFields(node, type);
        var values = new OrderedDictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            problems.Enter(field.Name);
            if (given.TryGetValue(field.Name, out var value))
                values[field.Name] = Read(value, field.Type);
            else if (field.DefaultValue is { } otherwise)
                values[field.Name] = Read(otherwise, field.Type);
            else if (field.IsRequired)
                problems.Report(Wording.MissingField(type, field), node);
            problems.Leave();
        }

        if (type.IsOneOf && !HoldsOne(node, type, given))
            problems.Report(Wording.NotOne(type), node);
        return values;
    }

    // A variable counts as a field even where it is not given: the document does not say which field it is then.
    private bool HoldsOne(ObjectValueNode node, InputObjectType type, Dictionary<string, ValueNode> given) =>
        node.Fields.Count(field => type.Fields.Find(field.Name.Value) is not null) == 1
        && given.Count == 1
        && given.Values.First() switch
        {
            NullValueNode => false,
            VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) is not null,
            _ => true,
        };

    // A variable that is not given leaves its field to the default.
    private Dictionary<string, ValueNode> GivenFields(ObjectValueNode node, InputObjectType type)
    {
        var given = new Dictionary<string, ValueNode>(node.Fields.Length, StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (type.Fields.Find(field.Name.Value) is null)
            {
                problems.Enter(field.Name.Value);
                problems.Report(Wording.UnknownField(type, field.Name.Value), field);
                problems.Leave();
            }
            else if (field.Value is not VariableNode variable || variables.ContainsKey(variable.Name.Value))
            {
                given[field.Name.Value] = field.Value;
            }
        }

        return given;
    }

    private object? ReadEnum(ValueNode literal, EnumType type) =>
        literal is EnumValueNode value && type.Values.Find(value.Value) is { } known
            ? known.Name
            : Refuse(Wording.NotAnEnumValue(type, Shown.Of(literal)), literal);

    private object? ReadScalar(ValueNode literal, ScalarType type)
    {
        var read = type.Coercion.ReadLiteral(LiteralOf.WithoutVariables(literal, variables));
        return read.Problem is { } problem ? Refuse(problem, literal) : read.Value;
    }

    private object? Refuse(string message, ValueNode literal)
    {
        problems.Report(message, literal);
        return null;
    }
}

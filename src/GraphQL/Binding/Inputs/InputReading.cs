using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Fadu.GraphQL.Binding.Enums;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Compiles how C# values are made of what coercion gives, once at start; no call looks at a type again.</summary>
/// <param name="enums">The C# enums of the enumerations.</param>
/// <param name="records">The C# types of the input objects.</param>
internal sealed class InputReading(EnumPairs enums, InputRecords records)
{
    private static readonly MethodInfo ReadEnum = typeof(InputValues).GetMethod(nameof(InputValues.Enum))!;
    private static readonly MethodInfo ReadArray = typeof(InputLists).GetMethod(nameof(InputLists.Array))!;
    private static readonly MethodInfo ReadImmutable = typeof(InputLists).GetMethod(nameof(InputLists.Immutable))!;
    private static readonly MethodInfo ReadField = typeof(InputValues).GetMethod(nameof(InputValues.Field))!;
    private static readonly MethodInfo HasField = typeof(InputValues).GetMethod(nameof(InputValues.Has))!;

    private readonly Dictionary<(InputObjectType, Type), object> _readers = [];

    /// <summary>An argument or input field.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="target">The C# type, which fits.</param>
    /// <param name="value">Its value after coercion, an object; null where it has none.</param>
    /// <param name="isGiven">Whether it has one.</param>
    public Expression Place(GraphQLType type, Type target, Expression value, Expression isGiven)
    {
        if (!target.IsGenericType || target.GetGenericTypeDefinition() != typeof(Optional<>))
            return Value(type, target, value);
        var inner = target.GetGenericArguments()[0];
        return Expression.Condition(isGiven, Expression.New(target.GetConstructor([inner])!, Value(type, inner, value)), Expression.Default(target));
    }

    private Expression Value(GraphQLType type, Type target, Expression value)
    {
        // Unboxing knows null by itself; everything else is only asked where there is a value.
        if (type.Named is ScalarType && type.Nullable is not ListType)
            return Expression.Convert(value, target);
        var made = Made(type.Nullable, Nullable.GetUnderlyingType(target) ?? target, value);
        var converted = made.Type == target ? made : Expression.Convert(made, target);
        return type.IsNonNull
            ? converted
            : Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(target), converted);
    }

    private Expression Made(GraphQLType type, Type target, Expression value) => type switch
    {
        ListType list => List(list, target, value),
        EnumType values => Expression.Call(
            ReadEnum.MakeGenericMethod(target), value, Expression.Constant(InputValues.Names(enums.Pair(values, target), target))),
        InputObjectType fields => Read(Reader(fields, target), value),
        _ => throw new UnreachableException($"{type} is no input type."),
    };

    private MethodCallExpression List(ListType list, Type target, Expression value)
    {
        var item = target.IsArray ? target.GetElementType()! : target.GetGenericArguments()[0];
        var parameter = Expression.Parameter(typeof(object), "item");
        var read = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(object), item), Value(list.OfType, item, parameter), parameter).Compile();
        return Expression.Call((InputLists.IsImmutable(target) ? ReadImmutable : ReadArray).MakeGenericMethod(item), value, Expression.Constant(read));
    }

    private object Reader(InputObjectType type, Type target)
    {
        if (_readers.TryGetValue((type, target), out var known))
            return known;
        var reader = Activator.CreateInstance(typeof(InputReader<>).MakeGenericType(target))!;
        _readers.Add((type, target), reader);
        var fields = Expression.Parameter(typeof(IReadOnlyDictionary<string, object>), "fields");
        var made = records.Of(type, target);
        var body = type.IsOneOf ? OneOf(made, target, fields) : Object(made[0], fields);
        reader.GetType().GetProperty(nameof(InputReader<>.Make))!.SetValue(reader, Expression.Lambda(body, fields).Compile());
        return reader;
    }

    private static MethodCallExpression Read(object reader, Expression value) =>
        Expression.Call(Expression.Constant(reader), nameof(InputReader<>.Read), null, value);

    private Expression OneOf(IEnumerable<InputRecord> cases, Type target, Expression fields) =>
        cases.Reverse().Aggregate<InputRecord, Expression>(
            Expression.Throw(Expression.Constant(new UnreachableException($"No case of {target.Name} is given.")), target),
            (rest, one) => Expression.Condition(
                Expression.Call(HasField, fields, Expression.Constant(one.Members[0].Field.Name)),
                Expression.Convert(Object(one, fields), target),
                rest));

    private Expression Object(InputRecord record, Expression fields)
    {
        var parameters = record.Members.Where(member => member.Parameter is not null).OrderBy(member => member.Parameter!.Position);
        var constructed = record.Constructor is null
            ? Expression.New(record.CSharp)
            : Expression.New(record.Constructor, parameters.Select(member => Member(member, member.Parameter!.ParameterType, fields)));
        MemberBinding[] set = [.. record.Members.Where(member => member.Property is not null)
            .Select(member => Expression.Bind(member.Property!, Member(member, member.Property!.PropertyType, fields)))];
        return set.Length == 0 ? constructed : Expression.MemberInit(constructed, set);
    }

    private Expression Member(InputMember member, Type target, Expression fields)
    {
        var name = Expression.Constant(member.Field.Name);
        return Place(member.Field.Type, target, Expression.Call(ReadField, fields, name), Expression.Call(HasField, fields, name));
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Fadu.GraphQL.Binding.Inputs;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Compiles calls of methods, once at start.</summary>
/// <param name="inputs">How C# values are made of arguments.</param>
internal sealed class MethodCompiler(InputReading inputs)
{
    private static readonly MethodInfo Has = typeof(FieldArguments).GetMethod(nameof(FieldArguments.Has), [typeof(int)])!;

    private readonly ParameterExpression _call = Expression.Parameter(typeof(FieldCall), "call");
    private readonly ParameterExpression _parent = Expression.Parameter(typeof(object), "parent");
    private readonly ParameterExpression _arguments = Expression.Parameter(typeof(FieldArguments), "arguments");

    /// <summary>How the field gets its value from the method.</summary>
    public FieldResolver Compile(FieldPlace place, BoundMethod method) =>
        place.IsSubscription
            ? new SubscriptionSource(Lambda<Func<FieldCall, ValueTask<IAsyncEnumerable<object?>>>>(Stream(place, method), _call))
        : method.Parents == ParentStyle.All
            ? new FieldMethod(Lambda<Func<FieldCall, ValueTask<IReadOnlyList<object?>>>>(All(place, method), _call))
        : method.IsPure
            ? new Calculation(Lambda<Func<object, FieldArguments, object?>>(Calculated(place, method), _parent, _arguments))
        : FieldMethod.OneByOne(Lambda<Func<object, FieldCall, ValueTask<object?>>>(One(place, method), _parent, _call));

    private static T Lambda<T>(Expression body, params IEnumerable<ParameterExpression> parameters) =>
        Expression.Lambda<T>(body, parameters).Compile();

    private Expression Calculated(FieldPlace place, BoundMethod method) =>
        Result(nameof(Results.Value), [method.Result.Declared], Invocation(place, method, _arguments));

    private Expression One(FieldPlace place, BoundMethod method) => method.IsAwaited
        ? Result(nameof(Results.OneAwaited), [method.Result.Declared], Pending(place, method))
        : Result(nameof(Results.One), [method.Result.Declared], Invocation(place, method));

    private Expression All(FieldPlace place, BoundMethod method)
    {
        Type[] types = [method.Result.Declared, method.Result.Item!.Declared];
        return method.IsAwaited
            ? Result(nameof(Results.AllAwaited), types, Pending(place, method))
            : Result(nameof(Results.All), types, Invocation(place, method));
    }

    private Expression Stream(FieldPlace place, BoundMethod method)
    {
        Type[] types = [method.Result.Declared, method.Result.Arguments[0].Declared];
        return method.IsAwaited
            ? Result(nameof(Results.StreamAwaited), types, Pending(place, method))
            : Result(nameof(Results.Stream), types, Invocation(place, method));
    }

    private static MethodCallExpression Result(string form, Type[] types, Expression value) => Expression.Call(typeof(Results), form, types, value);

    // A task and a value task are waited for in the same way.
    private Expression Pending(FieldPlace place, BoundMethod method)
    {
        var invocation = Invocation(place, method);
        var pending = typeof(ValueTask<>).MakeGenericType(method.Result.Declared);
        return invocation.Type == pending ? invocation : Expression.New(pending.GetConstructor([invocation.Type])!, invocation);
    }

    private MethodCallExpression Invocation(FieldPlace place, BoundMethod method) =>
        Invocation(place, method, Expression.Property(_call, nameof(FieldCall.Arguments)));

    private MethodCallExpression Invocation(FieldPlace place, BoundMethod method, Expression arguments) => Expression.Call(
        method.Method.IsStatic ? null : Service(method.Method.ReflectedType!),
        method.Method,
        method.Parameters.Select(parameter => Parameter(place, method, parameter, arguments)));

    private Expression Parameter(FieldPlace place, BoundMethod method, MethodParameter parameter, Expression arguments) => parameter.Kind switch
    {
        ParameterKind.Parent when method.Parents == ParentStyle.All => Expression.Call(
            typeof(ParentLists), nameof(ParentLists.Of), [parameter.Type.GetGenericArguments()[0]], Expression.Property(_call, nameof(FieldCall.Parents))),
        ParameterKind.Parent => Expression.Convert(_parent, parameter.Type),
        ParameterKind.Token => Expression.Property(_call, nameof(FieldCall.CancellationToken)),
        ParameterKind.Context => Expression.Property(_call, nameof(FieldCall.Context)),
        ParameterKind.Service => Service(parameter.Type),
        _ => Argument(place.Field.Arguments[parameter.Argument], parameter, arguments),
    };

    private MethodCallExpression Service(Type type) =>
        Expression.Call(typeof(ServiceLookup), nameof(ServiceLookup.Required), [type], Expression.Property(_call, nameof(FieldCall.Context)));

    private Expression Argument(InputValue argument, MethodParameter parameter, Expression arguments)
    {
        var index = Expression.Constant(parameter.Argument);
        var indexer = typeof(FieldArguments).GetProperty("Item", [typeof(int)])!;
        return inputs.Place(argument.Type, parameter.Type, Expression.Property(arguments, indexer, index), Expression.Call(arguments, Has, index));
    }
}

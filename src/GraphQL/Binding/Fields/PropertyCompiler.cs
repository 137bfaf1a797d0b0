using System.Linq.Expressions;
using System.Reflection;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Compiles what is read straight from an object, so that plain values are written without boxing.</summary>
internal static class PropertyCompiler
{
    private static readonly MethodInfo Entered = typeof(PropertyCompiler).GetMethod(nameof(Enter), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Enters a property as a field.</summary>
    public static void Add(ExecutableSchemaBuilder builder, FieldPlace place, PropertyInfo property) =>
        Add(builder, place, property.ReflectedType!, parent => Expression.Property(parent, property));

    /// <summary>Enters a method that takes a parent and nothing else as a field.</summary>
    public static void Add(ExecutableSchemaBuilder builder, FieldPlace place, MethodInfo method) =>
        Add(builder, place, method.GetParameters()[0].ParameterType, parent => Expression.Call(method, parent));

    private static void Add(ExecutableSchemaBuilder builder, FieldPlace place, Type parent, Func<ParameterExpression, Expression> body)
    {
        var parameter = Expression.Parameter(parent, "parent");
        var read = Expression.Lambda(body(parameter), parameter);
        Entered.MakeGenericMethod(parent, read.ReturnType).Invoke(null, [builder, place, read.Compile()]);
    }

    private static void Enter<TParent, TValue>(ExecutableSchemaBuilder builder, FieldPlace place, Func<TParent, TValue> read) =>
        builder.Read(place.Type.Name, place.Field.Name, read);
}

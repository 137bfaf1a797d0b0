using System.Collections.Immutable;
using System.Reflection;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Binding;

/// <summary>Which classes a schema is bound to.</summary>
public sealed record BindingOptions
{
    /// <summary>The classes of the object types: their values are values of the type, their properties its fields.</summary>
    public ImmutableArray<BoundClass> Models { get; init; } = [];

    /// <summary>The classes whose methods are fields of an object type.</summary>
    public ImmutableArray<BoundClass> FieldClasses { get; init; } = [];

    /// <summary>
    /// Whether a type is registered as a service of requests, so that what is missing shows at start. By default every type is, and what is
    /// missing shows when a request needs it.
    /// </summary>
    public Func<Type, bool> IsService { get; init; } = static _ => true;

    /// <summary>The classes of an assembly that are marked with <see cref="GraphQLTypeAttribute"/> or <see cref="GraphQLFieldsAttribute"/>.</summary>
    public static BindingOptions FromMarks(Assembly assembly) => FromMarks(assembly.GetTypes());

    /// <summary>Those of some classes that are marked with <see cref="GraphQLTypeAttribute"/> or <see cref="GraphQLFieldsAttribute"/>.</summary>
    public static BindingOptions FromMarks(params IEnumerable<Type> classes)
    {
        Type[] all = [.. classes];
        return new()
        {
            Models = Marked<GraphQLTypeAttribute>(all, mark => mark.Name),
            FieldClasses = Marked<GraphQLFieldsAttribute>(all, mark => mark.TypeName),
        };
    }

    /// <summary>These options with the class of one more object type, for classes that bear no mark: generic ones and those of other assemblies.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="objectType">The name of the object type in the schema.</param>
    public BindingOptions Model<T>(string objectType) => this with { Models = Models.Add(new(objectType, typeof(T))) };

    private static ImmutableArray<BoundClass> Marked<TMark>(IEnumerable<Type> classes, Func<TMark, string> nameOf)
        where TMark : Attribute =>
        [.. classes.SelectMany(one => one.GetCustomAttributes<TMark>(inherit: false).Select(mark => new BoundClass(nameOf(mark), one)))];
}

using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Enums;
using Fadu.GraphQL.Binding.Fields;
using Fadu.GraphQL.Binding.Inputs;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Binding.Outputs;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding;

/// <summary>
/// Binds a schema to plain C# classes, by name and once at start. Everything is checked then, names, types and null at every depth; and
/// all reflection happens then: requests run compiled calls.
/// </summary>
/// <remarks>
/// <para>
/// A field is a method of a class of fields (<see cref="GraphQLFieldsAttribute"/>), else a property of the class of its object type
/// (<see cref="GraphQLTypeAttribute"/>). <c>unitCode</c> is <c>UnitCode</c>; a method may end in <c>Async</c>.
/// </para>
/// <para>
/// The first parameter of a method is what it is a field of: <c>IReadOnlyList&lt;Unit&gt;</c>, all objects of one place of the response, or
/// <c>Unit</c>, one of them. A method for all gives a list with a value for each, in their order. A method for one only calculates: it
/// is not waited for and takes no services, so nothing can be loaded object by object. Where operations begin there is no such parameter.
/// Then come, in any order, the arguments under their names, a <see cref="CancellationToken"/>, the <see cref="RequestContext"/>, and
/// services marked <see cref="ServiceAttribute"/>. Methods give a value, a task or a value task of it; those of subscriptions an
/// <see cref="IAsyncEnumerable{T}"/>, waited for or not. <see cref="FieldOutcome{T}"/> lets one value of many fail.
/// </para>
/// <para>
/// A scalar is the C# type that its coercion names; an enumeration a C# enum with the same values, <c>NOT_READY</c> being <c>NotReady</c>;
/// a list an <see cref="IReadOnlyList{T}"/>, an array or an immutable array; in results any type that is an <see cref="IReadOnlyList{T}"/>;
/// an object type its class; an interface or union any class above or below those of its object types. An input object is a C# type with
/// one public constructor, whose parameters and settable properties are its fields; where exactly one field is given, an abstract record
/// in which each field is a nested record with one parameter. <see cref="Optional{T}"/> tells what is not given from null. Where null is
/// no value, C# must know it: code compiled without nullable reference types does not, nor does a generic class without <c>notnull</c>.
/// </para>
/// </remarks>
public static class SchemaBinder
{
    /// <summary>Binds a schema.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">The classes.</param>
    public static BindingResult Bind(Schema schema, BindingOptions options)
    {
        var faults = new List<string>();
        var models = new Models(schema, Pairs(options.Models), faults);
        var classes = new FieldClasses(Pairs(options.FieldClasses));
        var enums = new EnumPairs(faults);
        var inputs = new InputTypes(enums, faults);
        var outputs = new OutputTypes(schema, models, enums);
        var methods = new MethodMatch(new(inputs, options.IsService, faults), outputs, faults);
        var fields = new FieldMatch(classes, methods, new(outputs, faults), faults);

        var entries = SchemaFields.All(schema, models, faults).Select(fields.Match).ToArray();
        faults.AddRange(models.Indistinct(schema));
        faults.AddRange(classes.Faults(schema));
        faults.AddRange(Unregistered(classes, options.IsService));
        return faults.Count > 0 ? new([.. faults.Distinct()]) : Build(schema, models, enums, entries!, new(new(enums, inputs.Records)));
    }

    private static BindingResult Build(
        Schema schema, Models models, EnumPairs enums, IEnumerable<Action<ExecutableSchemaBuilder, MethodCompiler>> entries, MethodCompiler compiler)
    {
        var builder = new ExecutableSchemaBuilder(schema);
        foreach (var (type, csharp) in models.All)
            builder.Type(csharp, type.Name);
        foreach (var (name, names) in enums.All)
            builder.Enum(name, names);
        foreach (var enter in entries)
            enter(builder, compiler);
        var faults = builder.Faults();
        return faults.IsEmpty ? new(builder.Build()) : new(faults);
    }

    private static IEnumerable<string> Unregistered(FieldClasses classes, Func<Type, bool> isService) =>
        classes.All.Where(one => FieldClasses.IsService(one) && !isService(one))
            .Select(one => $"{CSharpText.Of(one)} is not registered as a service; register it, or make its methods static.");

    private static IEnumerable<(string Name, Type Class)> Pairs(IEnumerable<BoundClass> classes) => classes.Select(one => (one.ObjectType, one.Class));
}

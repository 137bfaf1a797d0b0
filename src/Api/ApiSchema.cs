using System.Reflection;
using Fadu.Api.Ids;
using Fadu.Api.IndexSystems;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Api.Scores.Previews;
using Fadu.GraphQL;
using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.Api;

/// <summary>The schema of the service, <c>schema.graphql</c>, bound to the classes of this project.</summary>
public static class ApiSchema
{
    /// <summary>The schema in the schema language, with the definitions of the directives that guard it.</summary>
    public static string Text { get; } = GuardDirectives.Text + Read();

    /// <summary>What has to be registered, beside <see cref="Application.ReviewService.Parts"/>, for fields to be served.</summary>
    public static IReadOnlyList<ApiService> Services { get; } =
    [
        new(typeof(Sights), typeof(Sights)),
        .. Classes.Select(type => new ApiService(type, type)),
        .. Classes.Where(type => type.IsAssignableTo(typeof(INodeSource))).Select(type => new ApiService(typeof(INodeSource), type)),
    ];

    private static IEnumerable<Type> Classes => typeof(ApiSchema).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(GraphQLFieldsAttribute), inherit: false) && type is not { IsAbstract: true, IsSealed: true });

    /// <summary>Binds the schema.</summary>
    /// <param name="isService">Whether a type is registered as a service, <see cref="Services"/> among them.</param>
    /// <returns>The schema with its resolvers, or every field that does not fit its class, a line each.</returns>
    /// <exception cref="InvalidOperationException">The schema file itself has faults, which its tests would have shown.</exception>
    public static BindingResult Bind(Func<Type, bool> isService)
    {
        var schema = GraphQLSchema.Read(Source.FromText(Text, "schema.graphql"), WellKnownScalars.ByName);
        return schema.Succeeded
            ? SchemaBinder.Bind(schema.Schema, WithEdges(Options) with { IsService = isService })
            : throw new InvalidOperationException(string.Join('\n', schema.Errors));
    }

    private static BindingOptions Options
    {
        get
        {
            var marked = BindingOptions.FromMarks(typeof(ApiSchema).Assembly);
            return marked with { Models = marked.Models.AddRange(DefinitionClasses.All).AddRange(PreviewClasses.All) };
        }
    }

    // The edges of XConnection are XEdge.
    private static BindingOptions WithEdges(BindingOptions options) => options with
    {
        Models = options.Models.AddRange(options.Models
            .Where(model => model.Class.BaseType is { IsGenericType: true } above && above.GetGenericTypeDefinition() == typeof(Connection<>))
            .Select(model => new BoundClass(
                $"{model.ObjectType[..^"Connection".Length]}Edge", typeof(Edge<>).MakeGenericType(model.Class.BaseType!.GetGenericArguments())))),
    };

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Checking;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Checking;

/// <summary>Finds what does not fit in a schema's use of <see cref="GuardDirectives"/>; meant for the start of a service and for its tests.</summary>
public static class GuardCheck
{
    /// <summary>All faults, in the order of the text, with the code <see cref="SchemaErrorCodes.SchemaInvalid"/>; empty where there is none.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="source">The text that it was built from.</param>
    public static ImmutableArray<GraphQLError> Faults(Schema schema, Source source)
    {
        var faults = new SchemaFaults(source);
        foreach (var type in schema.Types.OfType<FieldsType>())
        {
            CheckRoles(type.Name, type.Directives, faults);
            foreach (var field in type.Fields)
            {
                CheckRoles($"{type.Name}.{field.Name}", field.Directives, faults);
                CostCheck.Run(type, field, faults);
            }
        }

        new ListSizeCheck(schema, faults).Run();
        return faults.InOrder;
    }

    private static void CheckRoles(string coordinate, ImmutableArray<DirectiveNode> directives, SchemaFaults faults)
    {
        foreach (var requires in directives.Where(directive => directive.Name.Value == GuardDirectives.Requires))
        {
            var roles = DirectiveArguments.Strings(requires, "role");
            if (roles.IsEmpty)
                faults.Report("RequiredRoles", $"{coordinate} asks for one of no roles, which nobody has.", requires);
            if (roles.Any(string.IsNullOrWhiteSpace))
                faults.Report("RequiredRoles", $"{coordinate} asks for a role without a name.", requires);
        }
    }
}

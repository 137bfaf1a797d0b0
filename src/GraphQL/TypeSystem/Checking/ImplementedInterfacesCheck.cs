using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Types implement interfaces, others than themselves, each once, together with the interfaces that those implement.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#IsValidImplementation().</remarks>
internal sealed class ImplementedInterfacesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var type in subject.Types.OfType<FieldsType>())
            Check(type, subject.Schema, faults);
    }

    private void Check(FieldsType type, Schema schema, SchemaFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in CheckedSchema.Implements(type).Select(reference => reference.Name.Value))
        {
            var places = CheckedSchema.Implements(type, name);
            if (schema.Types.Find(name) is not InterfaceType @interface)
                faults.Report(Rule, $"{type} cannot implement {name}: it is no interface.", places);
            else if (ReferenceEquals(@interface, type))
                faults.Report(Rule, $"{type} cannot implement itself.", places);
            else if (!seen.Add(name))
                faults.Report(Rule, $"{type} says more than once that it implements {name}.", places);
            else
                CheckInherited(type, @interface, faults);
        }
    }

    private void CheckInherited(FieldsType type, InterfaceType @interface, SchemaFaults faults)
    {
        foreach (var inherited in @interface.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            var message = ReferenceEquals(inherited, type)
                ? $"{type} cannot implement {@interface}, which implements {type}."
                : $"{type} has to implement {inherited} too, since {@interface} does.";
            faults.Report(Rule, message, CheckedSchema.Implements(@interface, inherited.Name).Concat(CheckedSchema.Implements(type, @interface.Name)));
        }
    }
}

namespace Fadu.EventStore.Types;

/// <summary>Which values of an event are about a person.</summary>
/// <param name="Subject">Whose they are, told by the event, its stream and its version there.</param>
/// <param name="Names">Names of the properties in the body's JSON.</param>
internal sealed record PersonalFields(Func<object, string, long, string> Subject, IReadOnlyList<string> Names);

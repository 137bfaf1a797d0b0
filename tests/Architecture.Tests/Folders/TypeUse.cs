namespace Fadu.Architecture.Tests.Folders;

/// <summary>One type uses another. Nested types count as the type they stand in.</summary>
/// <param name="From">Full name of the using type.</param>
/// <param name="To">Full name of the used type.</param>
/// <param name="Assembly">The assembly of the used type; null when it is that of the using type.</param>
internal readonly record struct TypeUse(string From, string To, string? Assembly);

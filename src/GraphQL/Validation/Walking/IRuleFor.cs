namespace Fadu.GraphQL.Validation.Walking;

/// <summary>What a rule does about one kind of thing; a rule implements one of these for each kind that it looks at, and is not called for others.</summary>
/// <typeparam name="T">A kind of node, or of thing that a walk finds besides, such as <see cref="TypedValue"/>.</typeparam>
internal interface IRuleFor<in T>
{
    /// <summary>Called once for each, before what stands inside it, in the order of the document.</summary>
    void Check(T subject, DocumentWalk walk);
}

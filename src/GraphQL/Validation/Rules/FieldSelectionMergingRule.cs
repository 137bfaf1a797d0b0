using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Merging;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Fields that would stand under one name of the response can be merged: the same field, the same arguments, the same shape.</summary>
/// <remarks>
/// First all fields of one name are looked at together, which takes near-linear time and suffices for a document without conflicts.
/// Only where there are some are fields compared in pairs, to say which. Both stop at a bound, because a small document can have
/// billions of pairs. Source: https://spec.graphql.org/September2025/#sec-Field-Selection-Merging.
/// </remarks>
internal sealed class FieldSelectionMergingRule : ValidationRule, IRuleFor<DocumentNode>
{
    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        var budget = new Budget(walk.MaxFieldComparisons);
        if (new MergeCheck(walk.Schema, walk.Index, budget).MayConflict())
        {
            budget = new(walk.MaxFieldComparisons);
            // One more than are told, so that it is said that there are more.
            foreach (var conflict in new ConflictSearch(walk.Schema, walk.Index, budget, walk.Errors.Max + 1).All())
            {
                Report(walk, $"Fields named \"{conflict.ResponseName}\" cannot be merged: {conflict.Reason}.", [.. conflict.Left, .. conflict.Right]);
                if (walk.Errors.IsFull)
                    return;
            }
        }

        if (budget.IsSpent)
            walk.Errors.AddLimit(Name, $"It takes more than {walk.MaxFieldComparisons} comparisons to tell whether the fields of the document can be merged.");
    }
}

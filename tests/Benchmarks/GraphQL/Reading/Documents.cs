namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>Operations on <see cref="LargeSchema"/>.</summary>
internal static class Documents
{
    public const string Small = "query Small($id: ID!) { kind1(id: $id) { id name } }";

    public const string Medium =
        """
        # What a page of a dashboard asks for.
        query Dashboard($id: ID!, $text: String = "county", $first: Int! = 20, $full: Boolean!) {
          unit: kind3(id: $id) {
            ...Kind3Parts
            state
            parent { id name parent { id name: name(language: EN) } }
            related(first: $first, filter: { state: APPROVED, amountAtLeast: 1.5, all: [{ name: "b" }, { state: DRAFT }] }) {
              ...Kind22Parts
              owner { ...NamedParts }
            }
          }
          first: kinds10(first: $first, filter: { state: SUBMITTED, name: "first" }) { id name amount(unit: "km", digits: 3) state }
          second: kinds10(first: 5, after: "cursor") { id name amount(unit: "m") state parent { ...Kind5Parts } }
          search(text: $text, first: $first) {
            __typename
            ... on Node { id }
            ... on Named { name }
            ... on Kind3 @include(if: $full) { ...Kind3Parts related { id owner { __typename } } }
            ... on Kind7 @skip(if: $full) { amount state7: state }
            ... on Kind22 { ...Kind22Parts }
          }
          node(id: $id) {
            id
            ... on Kind40 { parent { id name } related(first: 3) { id name state40: state } }
            ... on Kind41 { parent { id name } related(first: 3) { id name state41: state } }
          }
        }

        fragment NamedParts on Named { id name }

        fragment Kind3Parts on Kind3 { ...NamedParts amount(unit: "km") owner { ...NamedParts } }

        fragment Kind5Parts on Kind5 { ...NamedParts state amount }

        fragment Kind22Parts on Kind22 { ...NamedParts state amount(digits: 4) parent { id owner { ...NamedParts } } }
        """;

    public const string Introspection =
        """
        query Introspection {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...Whole }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } }
          }
        }

        fragment Whole on __Type {
          kind
          name
          description
          specifiedByURL
          isOneOf
          fields(includeDeprecated: true) {
            name
            description
            args(includeDeprecated: true) { ...Input }
            type { ...Wrapped }
            isDeprecated
            deprecationReason
          }
          inputFields(includeDeprecated: true) { ...Input }
          interfaces { ...Wrapped }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...Wrapped }
        }

        fragment Input on __InputValue { name description type { ...Wrapped } defaultValue isDeprecated deprecationReason }

        fragment Wrapped on __Type {
          kind
          name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
        }
        """;
}

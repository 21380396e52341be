[Collections.Generic.List[int]]::new().Add.OverloadDefinitions

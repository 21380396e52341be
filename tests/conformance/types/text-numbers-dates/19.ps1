'hello'.IndexOfAny('lo'.ToCharArray()); 'hello'.LastIndexOfAny([char[]]'he'); 'hello'.IndexOfAny([char[]]'xyz')

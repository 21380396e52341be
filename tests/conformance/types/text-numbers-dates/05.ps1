'hello'.Replace('l','L'); 'hello'.Replace([char]'l',[char]'r'); 'hello'.Replace('','x')
